# syntax=docker/dockerfile:1
FROM rust:1.88-slim-bookworm AS build
WORKDIR /app
COPY Cargo.toml Cargo.lock ./
COPY src ./src
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/app/target \
    cargo build --release --locked && cp target/release/server /usr/local/bin/server

FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 10001 --no-create-home server
COPY --from=build /usr/local/bin/server /usr/local/bin/server
USER server
EXPOSE 8080
ENTRYPOINT ["/usr/local/bin/server"]
