FROM composer:2.8 AS vendor
WORKDIR /app
COPY composer.json composer.lock ./
RUN composer install --no-dev --no-interaction --no-scripts --prefer-dist --optimize-autoloader \
 && composer clear-cache

FROM php:8.4-fpm-alpine3.22
RUN apk add --no-cache icu-libs \
 && apk add --no-cache --virtual .build-deps $PHPIZE_DEPS icu-dev \
 && docker-php-ext-install -j"$(nproc)" intl opcache \
 && apk del .build-deps
WORKDIR /var/www/html
COPY --from=vendor /app/vendor ./vendor
COPY public ./public
COPY src ./src
USER www-data
EXPOSE 9000
