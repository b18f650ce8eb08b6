FROM python:3.13-slim-bookworm
WORKDIR /usr/src/app
RUN useradd --uid 10001 --no-create-home app
ONBUILD COPY requirements.txt /usr/src/app/
ONBUILD RUN pip install --no-cache-dir -r requirements.txt
ONBUILD COPY src /usr/src/app/src
USER app
