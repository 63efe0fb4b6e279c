package dev.entente.reporting.kpi.domain;

import java.util.List;

/** A named, versioned list of country codes, stated in the definition that uses it. */
public record CountryList(String version, String note, List<String> codes) {}
