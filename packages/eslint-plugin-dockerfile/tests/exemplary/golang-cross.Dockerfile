FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.5.0 AS xx
FROM --platform=$BUILDPLATFORM golang:1.23-alpine AS build
COPY --from=xx / /
RUN apk add --no-cache clang lld
ARG TARGETPLATFORM
RUN xx-apk add --no-cache musl-dev gcc
WORKDIR /src
RUN --mount=target=. --mount=type=cache,target=/root/.cache xx-go build -o /out/app . && xx-verify /out/app
FROM alpine:3.22
COPY --from=build /out/app /usr/bin/app
USER 1000
ENTRYPOINT ["app"]
