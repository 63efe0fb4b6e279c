package dev.entente.demo.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where an organisation is from, as the programme's partners see it. */
public enum Side {
    @JsonProperty("europe")
    EUROPE,
    @JsonProperty("beyond")
    BEYOND
}
