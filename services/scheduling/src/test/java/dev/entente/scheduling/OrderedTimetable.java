package dev.entente.scheduling;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.Map;

/** A timetable that the organiser of a {@link Gathering} ordered, and the job that works at it. */
record OrderedTimetable(Gathering gathering, String id, String jobId) {

    static OrderedTimetable of(Gathering gathering, Map<String, Object> order) {
        JsonPath work = gathering
                .organiser()
                .posts(gathering.path("/timetables"), order)
                .statusCode(202)
                .extract()
                .jsonPath();
        return new OrderedTimetable(gathering, work.getString("timetableId"), work.getString("jobId"));
    }

    JsonPath read() {
        return gathering
                .organiser()
                .gets("/v1/timetables/" + id)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath reaches(String status) {
        eventually(() -> assertThat(read().getString("status")).isEqualTo(status));
        return read();
    }

    /** Answers the job that does it. */
    String publishes() {
        return gathering
                .organiser()
                .posts("/v1/timetables/" + id + "/publication", Map.of())
                .statusCode(202)
                .extract()
                .path("jobId");
    }

    void discards() {
        gathering
                .organiser()
                .posts("/v1/timetables/" + id + "/discard", Map.of())
                .statusCode(200);
    }
}
