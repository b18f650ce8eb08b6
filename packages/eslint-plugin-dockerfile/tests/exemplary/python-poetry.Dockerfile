FROM python:3.13-alpine3.22 AS build
WORKDIR /app
RUN pip install --no-cache-dir poetry==2.1.3
COPY pyproject.toml poetry.lock ./
RUN --mount=type=cache,target=/root/.cache/pypoetry \
    poetry install --only main --no-root --no-interaction
COPY service ./service

FROM python:3.13-alpine3.22
RUN adduser -D -u 10001 app
COPY --from=build /app /app
USER app
WORKDIR /app
EXPOSE 8000
CMD ["python", "-m", "service"]
