"""A Flask app with nothing but what a container needs: an answer, and a health check."""

from flask import Flask

app = Flask(__name__)


@app.get("/")
def index():
    return {"message": "Hello from a well-built container"}


@app.get("/healthz")
def healthz():
    return {"status": "ok"}
