package dev.entente.demo.player;

/** Tells one replay of a scenario from another on the same stack. */
record Edition(String script, String name) {

    String titled(String title) {
        return name.isEmpty() ? title : "%s (%s)".formatted(title, name);
    }

    String externalId(String handle) {
        return name.isEmpty() ? script + "/" + handle : "%s:%s/%s".formatted(script, name, handle);
    }
}
