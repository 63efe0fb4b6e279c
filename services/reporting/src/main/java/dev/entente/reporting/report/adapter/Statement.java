package dev.entente.reporting.report.adapter;

import java.util.Map;

/** SQL with its parameters. */
record Statement(String sql, Map<String, Object> parameters) {}
