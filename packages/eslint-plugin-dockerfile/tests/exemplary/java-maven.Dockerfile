FROM maven:3.9-eclipse-temurin-21-alpine AS build
WORKDIR /build
COPY pom.xml ./
RUN --mount=type=cache,target=/root/.m2 mvn --batch-mode dependency:go-offline
COPY src ./src
RUN --mount=type=cache,target=/root/.m2 mvn --batch-mode package -DskipTests

FROM eclipse-temurin:21.0.7_6-jre-alpine
RUN addgroup -S spring && adduser -S spring -G spring
WORKDIR /opt/app
COPY --from=build /build/target/app.jar ./app.jar
USER spring:spring
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "app.jar"]
