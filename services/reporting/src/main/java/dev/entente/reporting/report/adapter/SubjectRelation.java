package dev.entente.reporting.report.adapter;

import dev.entente.reporting.kpi.domain.Subject;
import java.util.List;
import java.util.Map;

/**
 * What a word of the vocabulary is in SQL. Each subject is one relation: the states of its things as of the asked time,
 * within the scope.
 *
 * @param needs subjects whose relation this one refers to
 * @param rows the relation; {@code {scope}} and {@code {asOf}} stand for conditions on {@code f}
 * @param columns what may be counted and asked, as expressions on the relation {@code s}
 * @param moments what a period may be compared with, likewise
 */
record SubjectRelation(
        String name, List<Subject> needs, String rows, Map<String, String> columns, Map<String, String> moments) {

    /** The relation's further facts that stand behind this field, if it takes others than the thing's own. */
    String supportOf(boolean usesHeldMeetings) {
        if (columns.containsKey("heldMeetings") && usesHeldMeetings) {
            return "s.held_facts || s.fact_no";
        }
        return columns.containsKey("partnershipId") ? "array[s.added_fact, s.fact_no]" : "array[s.fact_no]";
    }
}
