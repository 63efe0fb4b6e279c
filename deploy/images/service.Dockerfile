# Built from the repository's root after `mvn package`: docker build -f deploy/images/service.Dockerfile --build-arg SERVICE=scheduling .
FROM eclipse-temurin:25-jre
ARG SERVICE
RUN useradd --system --uid 10001 entente
WORKDIR /entente
COPY --chown=entente services/${SERVICE}/target/quarkus-app/ ./
USER entente
ENV QUARKUS_HTTP_HOST=0.0.0.0 QUARKUS_MANAGEMENT_HOST=0.0.0.0 MALLOC_ARENA_MAX=2
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:MaxRAMPercentage=60", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "quarkus-run.jar"]
