package dev.entente.reporting.kpi.adapter;

import java.util.List;

/** A definition file that breaks the language; the service does not start with it, for it would report something else. */
final class UnusableDefinition extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableDefinition(String file, List<String> violations) {
        super(file + " is no KPI definition: " + String.join("; ", violations));
    }
}
