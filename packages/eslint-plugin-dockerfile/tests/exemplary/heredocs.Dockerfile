# syntax=docker/dockerfile:1
FROM debian:bookworm-slim

RUN <<EOF
set -eu
apt-get update
apt-get install -y --no-install-recommends ca-certificates tini
rm -rf /var/lib/apt/lists/*
useradd --uid 10001 --no-create-home service
EOF

COPY --chmod=0755 <<"EOF" /usr/local/bin/service
#!/bin/sh
echo "started with $# arguments"
exec sleep infinity
EOF

USER service
ENTRYPOINT ["tini", "--", "service"]
