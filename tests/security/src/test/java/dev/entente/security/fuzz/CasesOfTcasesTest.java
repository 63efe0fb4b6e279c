package dev.entente.security.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.security.contract.Contracts;
import org.junit.jupiter.api.Test;

class CasesOfTcasesTest {
    private static final Contracts CONTRACTS = Contracts.ofThisCheckout();

    @Test
    void areThereForEachEndpointThatReadsAnything() {
        CasesOfTcases cases =
                new CasesOfTcases(CONTRACTS, FuzzingSettings.told().seed());

        assertThat(cases.endpoints())
                .containsAll(CONTRACTS.endpoints().stream()
                        .filter(CONTRACTS::hasInputs)
                        .toList());
    }
}
