FROM gradle:8.14-jdk21 AS build
WORKDIR /home/gradle/project
COPY build.gradle.kts settings.gradle.kts gradle.lockfile ./
RUN gradle --no-daemon dependencies
COPY src ./src
RUN gradle --no-daemon installDist

FROM gcr.io/distroless/java21-debian12:nonroot
COPY --from=build /home/gradle/project/build/install/app/lib /app/lib
WORKDIR /app
EXPOSE 8080
ENTRYPOINT ["java", "-cp", "/app/lib/*", "org.example.Main"]
