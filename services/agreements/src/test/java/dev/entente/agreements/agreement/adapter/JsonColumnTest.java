package dev.entente.agreements.agreement.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.agreements.agreement.domain.Party;
import org.junit.jupiter.api.Test;

class JsonColumnTest {

    @Test
    void ignoresWhatALaterVersionWrote() {
        Party[] read = JsonColumn.read("""
                [{"participantId":"01900000-0000-7000-8000-000000000001","country":"DE","confirmed":true,
                  "actedByAccountIds":["ada"],"mood":"good"}]""", Party[].class);

        assertThat(read).hasSize(1);
        assertThat(read[0].country()).isEqualTo("DE");
        assertThat(read[0].confirmed()).isTrue();
    }
}
