FROM mambaorg/micromamba:2.0.3
COPY --chown=$MAMBA_USER:$MAMBA_USER env.yaml /tmp/env.yaml
RUN micromamba install -y -n base -f /tmp/env.yaml && micromamba clean --all --yes
ARG MAMBA_DOCKERFILE_ACTIVATE=1
RUN python -c 'import numpy'
WORKDIR /home/mambauser
COPY --chown=$MAMBA_USER:$MAMBA_USER main.py .
CMD ["python", "main.py"]
