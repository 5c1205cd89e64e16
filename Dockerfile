# Two stages: the first installs by hash, the second only runs. Nothing secret goes in; see .dockerignore.
FROM python:3.13-slim AS build

COPY requirements/postgres.txt /tmp/requirements.txt
RUN python -m venv /opt/limber \
    && /opt/limber/bin/pip install --no-cache-dir --disable-pip-version-check \
        --require-hashes -r /tmp/requirements.txt \
    && /opt/limber/bin/python -m compileall -q /opt/limber/lib


FROM python:3.13-slim

# tini reaps children and hands SIGTERM on: Python as process 1 would not see it.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends tini \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin limber \
    && install --directory --owner limber --group limber --mode 0700 /data

# Zones come from the pinned tzdata package, not from the image's files.
ENV PATH=/opt/limber/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    PYTHONTZPATH="" \
    PTB_TIMEDELTA=1 \
    LOG_FORMAT=json \
    DATABASE_URL=sqlite+aiosqlite:////data/limber.db

COPY --from=build /opt/limber /opt/limber
WORKDIR /app
COPY LICENSE ./
COPY bot ./bot
COPY content ./content

USER limber
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 \
    CMD ["python", "-m", "bot", "health"]
ENTRYPOINT ["tini", "--", "python", "-m", "bot"]
CMD ["run"]
