import rule from "../../src/rules/prefer-minimal-base-image.js";
import { ruleTester } from "../rule-tester.js";

const practices = [{ variants: ["alpine"], distributions: true }];

const at = (line: number, column: number, endColumn: number) => ({ line, column, endLine: line, endColumn });

const full = (image: string, variant: string, place: ReturnType<typeof at>, suggestion?: readonly [image: string, output: string]) => ({
  messageId: "full",
  data: { image, variant },
  ...place,
  suggestions: suggestion === undefined ? [] : [{ messageId: "takeVariant", data: { image: suggestion[0] }, output: suggestion[1] }],
});

const other = (image: string, place: ReturnType<typeof at>) => ({ messageId: "otherDistribution", data: { image }, ...place });

ruleTester.run("prefer-minimal-base-image", rule, {
  valid: [
    "FROM python:3.9-alpine3.18\n",
    "FROM python:3.9-alpine\n",
    "FROM python:alpine\n",
    "FROM python:3.9-slim-bookworm\n",
    "FROM python:3.9-slim\r\n",
    "FROM scratch\n",
    "FROM ubuntu:24.04\n",
    "FROM constructor:1\n",
    "FROM gcr.io/distroless/python3\n",
    "FROM cgr.dev/chainguard/python:latest\n",
    "FROM acme/python:3.9\n",
    "FROM debian:12-slim\n",
    "FROM python:$TAG\n",
    "ARG TAG=3.9-alpine\nFROM python:$TAG\n",
    "FROM python@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n",
    "FROM golang:1.23 AS build\nFROM alpine:3.20\nCOPY --from=build /a /a\n",
    "FROM golang:1.23-nanoserver\n",
    "FROM python:3.9-windowsservercore-ltsc2022\n",
    "FROM python:3.9-alpine3.18 AS base\nFROM base\n",
    "",
    { code: "FROM python:3.9-alpine3.18\n", options: practices },
    { code: "FROM eclipse-temurin:21-jre-alpine-3.20\n", options: practices },
    { code: "FROM python:3.9-alpine\n", options: practices },
    { code: "FROM rabbitmq:3.13-alpine\n", options: practices },
    { code: "FROM alpine:3.20\n", options: practices },
    { code: "FROM ubuntu:24.04 AS build\nFROM scratch\n", options: practices },
    { code: "FROM acme/ubuntu:24.04\n", options: practices },
    { code: "FROM debian:12-slim\n", options: [{ distributions: true }] },
    {
      code: "FROM python:alpine@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n",
      options: practices,
    },
    { code: "FROM python:3.9-slim\n", options: [{ images: { python: "slim" } }] },
  ],
  invalid: [
    { code: "FROM debian:12-slim\n", options: practices, errors: [other("debian:12-slim", at(1, 6, 20))] },
    { code: "FROM ubuntu AS b\nFROM b\n", options: practices, errors: [other("ubuntu", at(1, 6, 12))] },
    {
      code: "FROM docker.io/library/fedora:41\n",
      options: [{ distributions: true }],
      errors: [other("docker.io/library/fedora:41", at(1, 6, 33))],
    },
    {
      code: "FROM python:3.9\n",
      errors: [full("python:3.9", "alpine", at(1, 6, 16), ["python:3.9-alpine", "FROM python:3.9-alpine\n"])],
    },
    {
      code: "from docker.io/library/node:20-bookworm as a\r\n",
      errors: [
        full("docker.io/library/node:20-bookworm", "alpine", at(1, 6, 40), [
          "docker.io/library/node:20-alpine",
          "from docker.io/library/node:20-alpine as a\r\n",
        ]),
      ],
    },
    {
      code: "FROM \\\n  debian:12\n",
      errors: [full("debian:12", "slim", at(2, 3, 12), ["debian:12-slim", "FROM \\\n  debian:12-slim\n"])],
    },
    { code: "FROM python\n", errors: [full("python", "alpine", at(1, 6, 12))] },
    { code: "FROM python:latest\n", errors: [full("python:latest", "alpine", at(1, 6, 19))] },
    { code: "ARG TAG=3.9\nFROM python:$TAG\n", errors: [full("python:3.9", "alpine", at(2, 6, 17))] },
    { code: "FROM php:8.3-fpm\n", errors: [full("php:8.3-fpm", "alpine", at(1, 6, 17))] },
    {
      code: "FROM ruby:3.3 AS base\nFROM node:20 AS assets\nFROM base\nCOPY --from=assets /a /b\nONBUILD RUN c\n",
      errors: [
        full("ruby:3.3", "alpine", at(1, 6, 14), [
          "ruby:3.3-alpine",
          "FROM ruby:3.3-alpine AS base\nFROM node:20 AS assets\nFROM base\nCOPY --from=assets /a /b\nONBUILD RUN c\n",
        ]),
      ],
    },
    { code: "FROM python:3.9-slim\n", options: practices, errors: [full("python:3.9-slim", "alpine", at(1, 6, 21))] },
    {
      code: "FROM ghcr.io/acme/base:1\n",
      options: [{ images: { "ghcr.io/acme/base": "small" } }],
      errors: [full("ghcr.io/acme/base:1", "small", at(1, 6, 25), ["ghcr.io/acme/base:1-small", "FROM ghcr.io/acme/base:1-small\n"])],
    },
  ],
});
