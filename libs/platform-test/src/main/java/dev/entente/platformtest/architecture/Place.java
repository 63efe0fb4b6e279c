package dev.entente.platformtest.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** Where a class lies: {@code dev.entente.<service>.<feature>.<layer>}. */
record Place(List<String> segments) {
    private static final String PLATFORM = "platform";
    private static final String LIBRARY = "timetabling";
    private static final String WIRE = "wire";

    static Place of(JavaClass type) {
        return new Place(List.of(type.getPackageName().split("\\.", -1)));
    }

    boolean isOurs() {
        return segments.size() > 2
                && segments.get(0).equals("dev")
                && segments.get(1).equals("entente");
    }

    boolean isInService() {
        return isOurs() && !service().equals(PLATFORM) && !service().equals(LIBRARY);
    }

    boolean isInServiceOf(Place other) {
        return isInService() && other.isInService() && service().equals(other.service());
    }

    boolean isInFeatureOf(Place other) {
        return isInServiceOf(other) && feature().equals(other.feature());
    }

    boolean isFeature() {
        return isInService() && !feature().isEmpty() && !feature().equals(WIRE);
    }

    boolean isLayer(String layer) {
        return segments.contains(layer);
    }

    private String service() {
        return segments.get(2);
    }

    private String feature() {
        return segments.size() > 3 ? segments.get(3) : "";
    }
}
