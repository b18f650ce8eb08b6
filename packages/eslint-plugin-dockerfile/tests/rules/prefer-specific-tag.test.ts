import rule from "../../src/rules/prefer-specific-tag.js";
import { ruleTester } from "../rule-tester.js";

ruleTester.run("prefer-specific-tag", rule, {
  valid: [
    "FROM python:3.9-alpine3.18\n",
    "FROM python:3.9-alpine\n",
    "FROM node:20.18\r\n",
    "FROM alpine:3.20\n",
    "FROM ubuntu:24.04\n",
    "FROM ubuntu:noble-20241011\n",
    "FROM debian:bookworm-slim\n",
    "FROM debian:12\n",
    "FROM buildpack-deps:bookworm-curl\n",
    "FROM registry.fedoraproject.org/fedora-minimal:42\n",
    "FROM debian:forky\n",
    "FROM python\n",
    "FROM python:latest\n",
    "FROM scratch\n",
    "FROM python:$TAG\n",
    "ARG TAG=3.9\nFROM python:${TAG}-slim\n",
    "ARG TAG\nFROM python:$TAG\n",
    "FROM node:20@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n",
    "FROM node:20.1 AS node\nFROM node\n",
    "FROM archlinux:base-20240101.0.204074\n",
    "FROM minio/minio:RELEASE.2024-05-01T01-11-10Z\n",
    "FROM ghcr.io/acme/app:sha-1a2b3c4\n",
    "FROM ghcr.io/acme/app:4711\n",
    "FROM ghcr.io/acme/app:blue\n",
    "FROM app:blue\n",
    "FROM gcr.io/distroless/static-debian12:nonroot\n",
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell"]\nRUN a\n',
    "FROM python:3.14rc1\n",
    "FROM openjdk:8u412\n",
    "FROM eclipse-temurin:21.0.4_7-jre\n",
    "FROM maven:3.9-eclipse-temurin-21\n",
    "FROM traefik:v3.1\n",
    "FROM mcr.microsoft.com/dotnet/sdk:8.0\nONBUILD COPY --from=node:20 /a /b\n",
    "FROM\n",
    "",
    { code: "FROM python:3.9.20-alpine3.18\n", options: [{ minimum: "patch" }] },
    { code: "FROM ubuntu:24.04\n", options: [{ minimum: "patch" }] },
    { code: "FROM python:3.9-alpine3.18\n", options: [{ requireOsVersion: true }] },
    { code: "FROM python:3.9-slim-bookworm\n", options: [{ requireOsVersion: true }] },
    { code: "FROM python:3.9\n", options: [{ requireOsVersion: true }] },
    { code: "FROM rabbitmq:3.13-alpine\n", options: [{ requireOsVersion: true }] },
    { code: "FROM eclipse-temurin:21.0-jre-alpine-3.20\n", options: [{ requireOsVersion: true }] },
    {
      code: "FROM python:3.9-alpine@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n",
      options: [{ requireOsVersion: true }],
    },
    { code: "FROM python:3.9-slim-forky\n", options: [{ requireOsVersion: true }] },
  ],
  invalid: [
    {
      code: "FROM node:20\n",
      errors: [
        { messageId: "coarse", data: { image: "node:20", version: "20", minimum: "minor" }, line: 1, column: 6, endLine: 1, endColumn: 13 },
      ],
    },
    {
      code: "from \\\n  docker.io/library/node:20-alpine3.20 as a\r\n",
      errors: [
        {
          messageId: "coarse",
          data: { image: "docker.io/library/node:20-alpine3.20", version: "20", minimum: "minor" },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 39,
        },
      ],
    },
    {
      code: "FROM python:3-alpine\n",
      errors: [
        {
          messageId: "coarse",
          data: { image: "python:3-alpine", version: "3", minimum: "minor" },
          line: 1,
          column: 6,
          endLine: 1,
          endColumn: 21,
        },
      ],
    },
    {
      code: "FROM node:lts-alpine3.20\n",
      errors: [{ messageId: "word", data: { image: "node:lts-alpine3.20" }, line: 1, column: 6, endLine: 1, endColumn: 25 }],
    },
    {
      code: "FROM golang:alpine\n",
      errors: [{ messageId: "word", data: { image: "golang:alpine" }, line: 1, column: 6, endLine: 1, endColumn: 19 }],
    },
    {
      code: "FROM debian:stable-slim\n",
      errors: [{ messageId: "word", data: { image: "debian:stable-slim" }, line: 1, column: 6, endLine: 1, endColumn: 24 }],
    },
    {
      code: "FROM ubuntu:rolling\n",
      errors: [{ messageId: "word", data: { image: "ubuntu:rolling" }, line: 1, column: 6, endLine: 1, endColumn: 20 }],
    },
    {
      code: "ARG V=3\nFROM python:$V-slim\n",
      errors: [
        {
          messageId: "coarse",
          data: { image: "python:3-slim", version: "3", minimum: "minor" },
          line: 2,
          column: 6,
          endLine: 2,
          endColumn: 20,
        },
      ],
    },
    {
      code: "FROM node:20 AS a\nFROM alpine:3.20\nCOPY --from=a /b /b\n",
      errors: [
        { messageId: "coarse", data: { image: "node:20", version: "20", minimum: "minor" }, line: 1, column: 6, endLine: 1, endColumn: 13 },
      ],
    },
    {
      code: "FROM ghcr.io/acme/app:main\n",
      errors: [{ messageId: "word", data: { image: "ghcr.io/acme/app:main" }, line: 1, column: 6, endLine: 1, endColumn: 27 }],
    },
    {
      code: "FROM python:alpine3.18\n",
      errors: [{ messageId: "word", data: { image: "python:alpine3.18" }, line: 1, column: 6, endLine: 1, endColumn: 23 }],
    },
    {
      code: "FROM node:iron\n",
      errors: [{ messageId: "word", data: { image: "node:iron" }, line: 1, column: 6, endLine: 1, endColumn: 15 }],
    },
    {
      code: "FROM traefik:v3\nONBUILD RUN <<EOF\na\nEOF\n",
      errors: [
        {
          messageId: "coarse",
          data: { image: "traefik:v3", version: "3", minimum: "minor" },
          line: 1,
          column: 6,
          endLine: 1,
          endColumn: 16,
        },
      ],
    },
    {
      code: "FROM alpine:3.20\n",
      options: [{ minimum: "patch" }],
      errors: [
        {
          messageId: "coarse",
          data: { image: "alpine:3.20", version: "3.20", minimum: "patch" },
          line: 1,
          column: 6,
          endLine: 1,
          endColumn: 17,
        },
      ],
    },
    {
      code: "FROM python:3.9-alpine\n",
      options: [{ requireOsVersion: true }],
      errors: [
        {
          messageId: "variant",
          data: { image: "python:3.9-alpine", system: "Alpine", example: "3.9-alpine3.18" },
          line: 1,
          column: 6,
          endLine: 1,
          endColumn: 23,
        },
      ],
    },
    {
      code: "FROM python:3.9-slim\n",
      options: [{ requireOsVersion: true }],
      errors: [
        {
          messageId: "variant",
          data: { image: "python:3.9-slim", system: "Debian", example: "3.9-slim-bookworm" },
          line: 1,
          column: 6,
          endLine: 1,
          endColumn: 21,
        },
      ],
    },
  ],
});
