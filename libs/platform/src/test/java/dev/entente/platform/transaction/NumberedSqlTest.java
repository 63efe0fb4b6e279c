package dev.entente.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberedSqlTest {

    @Test
    void numbersEveryPlaceOfAParameter() {
        NumberedSql numbered = NumberedSql.of("select :ship, :port where name = :ship");

        assertThat(numbered.sql()).isEqualTo("select $1, $2 where name = $3");
        assertThat(numbered.names()).containsExactly("ship", "port", "ship");
    }

    @Test
    void leavesCastsTextsNamesAndCommentsAlone() {
        String sql = "select 'at :noon', \"a:b\", x::text -- :later\nfrom ship";

        assertThat(NumberedSql.of(sql).sql()).isEqualTo(sql);
        assertThat(NumberedSql.of(sql).names()).isEmpty();
    }

    @Test
    void findsAParameterBehindACast() {
        NumberedSql numbered = NumberedSql.of("select '{}'::jsonb, cast(:ship as text)");

        assertThat(numbered.sql()).isEqualTo("select '{}'::jsonb, cast($1 as text)");
    }
}
