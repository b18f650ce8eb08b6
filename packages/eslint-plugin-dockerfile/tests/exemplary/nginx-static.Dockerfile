FROM node:22-alpine3.22 AS build
WORKDIR /site
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile && yarn cache clean
COPY public ./public
COPY src ./src
RUN yarn build

FROM nginxinc/nginx-unprivileged:1.29-alpine
COPY --from=build /site/dist /usr/share/nginx/html
COPY nginx.conf /etc/nginx/conf.d/default.conf
EXPOSE 8080
