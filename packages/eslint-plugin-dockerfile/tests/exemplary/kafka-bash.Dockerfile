FROM eclipse-temurin:21-jre-jammy

SHELL ["/bin/bash", "-o", "pipefail", "-c"]

ARG KAFKA_VERSION=4.0.0
ARG SCALA_VERSION=2.13

RUN groupadd --gid 10001 kafka && useradd --uid 10001 --gid kafka --home-dir /opt/kafka kafka
RUN mkdir -p /opt/kafka \
 && curl --fail --silent --show-error --location \
      "https://archive.apache.org/dist/kafka/${KAFKA_VERSION}/kafka_${SCALA_VERSION}-${KAFKA_VERSION}.tgz" \
  | tar --extract --gzip --strip-components=1 --directory /opt/kafka \
 && chown -R kafka:kafka /opt/kafka

WORKDIR /opt/kafka
USER kafka
EXPOSE 9092
CMD ["bin/kafka-server-start.sh", "config/server.properties"]
