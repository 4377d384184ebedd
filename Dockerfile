# Builds the application and puts it on a small Java; the database is a container of its own (docker-compose.yml).

FROM node:22-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-17 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
# The libraries change less often than the code, so they have a layer of their own.
RUN mvn -B -q dependency:go-offline || true
COPY src src
COPY processes processes
COPY forms forms
RUN mvn -B -q -DskipTests -Dspotless.check.skip package \
 && java -Djarmode=tools -jar target/alongside-*.jar extract --layers --launcher --destination target/layers

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /alongside alongside \
 && mkdir -p /alongside/data && chown -R alongside /alongside
WORKDIR /alongside
COPY --from=build /build/target/layers/dependencies/ ./
COPY --from=build /build/target/layers/spring-boot-loader/ ./
COPY --from=build /build/target/layers/snapshot-dependencies/ ./
COPY --from=build /build/target/layers/application/ ./
USER alongside
# One line of JSON per event: containers' logs are read by machines first.
# It listens on all of the container's addresses; the container decides which ports are published.
ENV LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs \
    SERVER_ADDRESS=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -Duser.timezone=UTC"
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
