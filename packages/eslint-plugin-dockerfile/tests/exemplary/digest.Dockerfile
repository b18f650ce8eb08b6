FROM docker.io/library/alpine:3.22@sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715
RUN apk add --no-cache dnsmasq \
 && addgroup -S resolver \
 && adduser -S -G resolver resolver
COPY dnsmasq.conf /etc/dnsmasq.conf
USER resolver
EXPOSE 5353/udp
ENTRYPOINT ["dnsmasq", "--no-daemon", "--port=5353"]
