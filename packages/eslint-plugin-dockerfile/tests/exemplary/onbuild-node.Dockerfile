FROM node:22-bookworm-slim
WORKDIR /usr/src/app
ONBUILD COPY package*.json ./
ONBUILD RUN npm ci && npm cache clean --force
ONBUILD COPY . .
USER node
CMD ["npm", "start"]
