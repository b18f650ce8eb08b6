FROM alpine:3.22

RUN set -eux; \
# alpine already has a gid 999, so we'll use the next id
	addgroup -S -g 1000 redis; \
	adduser -S -G redis -u 999 redis

RUN set -eux; \
	apk add --no-cache \
# grab su-exec for easy step-down from root
		su-exec \
		tzdata

ENV REDIS_DOWNLOAD_URL=https://download.redis.io/releases/redis-8.0.2.tar.gz
ENV REDIS_DOWNLOAD_SHA=e9296b67b54c91befbcca046d67071c780a1f7c9f9e1ae5ed94773c3bb9b542f

RUN set -eux; \
	\
	apk add --no-cache --virtual .build-deps \
		coreutils \
		gcc \
		make \
		musl-dev \
	; \
	\
	wget -O redis.tar.gz "$REDIS_DOWNLOAD_URL"; \
	echo "$REDIS_DOWNLOAD_SHA *redis.tar.gz" | sha256sum -c -; \
	mkdir -p /usr/src/redis; \
	tar -xzf redis.tar.gz -C /usr/src/redis --strip-components=1; \
	rm redis.tar.gz; \
	make -C /usr/src/redis -j "$(nproc)" install; \
	rm -r /usr/src/redis; \
	\
	apk del --no-network .build-deps; \
	\
	redis-cli --version; \
	redis-server --version

RUN mkdir /data && chown redis:redis /data
VOLUME /data
WORKDIR /data

COPY docker-entrypoint.sh /usr/local/bin/
ENTRYPOINT ["docker-entrypoint.sh"]

EXPOSE 6379
CMD ["redis-server"]
