ARG BASE_IMAGE=ubuntu
ARG BASE_TAG=24.04
FROM ${BASE_IMAGE}:${BASE_TAG} AS common
ARG DEBIAN_FRONTEND=noninteractive
RUN rm -f /etc/apt/apt.conf.d/docker-clean
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update && apt-get install -y --no-install-recommends build-essential git
FROM common AS test
COPY . /src
WORKDIR /src
RUN make test
FROM common AS release
COPY --link --from=test /src/out /usr/local/bin/
USER 1000:1000
CMD ["/usr/local/bin/tool"]
