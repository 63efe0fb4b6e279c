package dev.entente.scheduling.timetable.adapter;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes what no endpoint answers by itself: the results of jobs. Title and version come from the settings. */
@OpenAPIDefinition(
        info = @Info(title = "Entente scheduling", version = "1"),
        components = @Components(schemas = @Schema(name = "WhatIfAnswer", implementation = WhatIfView.class)))
final class JobResults {
    private JobResults() {}
}
