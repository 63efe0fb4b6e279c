package dev.entente.bench.client;

/** A meeting that was requested. */
public record Meeting(String id, String requester, String receiver) {

    public String acceptance() {
        return "/v1/meetings/" + id + "/acceptance";
    }
}
