# One file for development and production.
ARG ALPINE=3.22
FROM python:3.13-alpine${ALPINE} AS base
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir --requirement requirements.txt

FROM base AS dev
RUN apk add --no-cache bash git
COPY requirements-dev.txt ./
RUN pip install --no-cache-dir --requirement requirements-dev.txt
CMD ["flask", "--app", "app", "run", "--debug", "--host", "0.0.0.0"]

FROM base AS production
RUN adduser -D -u 10001 app
COPY app.py ./
USER app
EXPOSE 8000
CMD ["gunicorn", "--bind=0.0.0.0:8000", "app:app"]
