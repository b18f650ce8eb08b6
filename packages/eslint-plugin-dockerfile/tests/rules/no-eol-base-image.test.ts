import rule from "../../src/rules/no-eol-base-image.js";
import { ruleTester } from "../rule-tester.js";

const ended = (image: string, product: string, release: string, end: string, line: number, column: number, endColumn: number) => ({
  messageId: "ended",
  data: { image, product, release, end },
  line,
  column,
  endLine: line,
  endColumn,
});

ruleTester.run("no-eol-base-image", rule, {
  valid: [
    "FROM python:3.13-alpine3.22\n",
    "FROM python:3.11.4-slim-bookworm\n",
    "FROM python:3\n",
    "FROM python:3-slim\n",
    "FROM python:3.1\n",
    "FROM python\n",
    "FROM python:$TAG\n",
    "FROM node:22\n",
    "FROM node:lts\n",
    "FROM alpine:3.21\n",
    "FROM alpine:edge\n",
    "FROM debian:bookworm-slim\n",
    "FROM ubuntu:24.04\n",
    "FROM acme/python:3.6\n",
    "FROM ghcr.io/acme/python:3.6-alpine3.10\n",
    "FROM redis:3.5\n",
    "FROM python:3-constructor\nFROM constructor:toString\n",
    "FROM scratch\n",
    "FROM python:3.13 AS node\nFROM node\n",
    "FROM python@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n",
    "FROM golang:1.99\n",
    "FROM\n",
    { code: "FROM python:3.9\n", options: [{ date: "2025-10-31" }] },
    { code: "FROM debian:11\n", options: [{ ends: { "debian:11": "2031-06-30" } }] },
  ],
  invalid: [
    { code: "FROM python:3.9-alpine3.18\n", errors: [ended("python:3.9-alpine3.18", "python", "3.9", "2025-10-31", 1, 6, 27)] },
    {
      code: "FROM python:3.9\n",
      options: [{ date: "2025-11-01" }],
      errors: [ended("python:3.9", "python", "3.9", "2025-10-31", 1, 6, 16)],
    },
    {
      code: "from python:3.13-alpine3.18 as a\r\n",
      errors: [ended("python:3.13-alpine3.18", "alpine", "3.18", "2025-05-09", 1, 6, 28)],
    },
    { code: "FROM \\\n  node:16.20.1-slim\n", errors: [ended("node:16.20.1-slim", "node", "16", "2023-09-11", 2, 3, 20)] },
    { code: "FROM node:gallium-alpine\n", errors: [ended("node:gallium-alpine", "node", "16", "2023-09-11", 1, 6, 25)] },
    { code: "FROM debian:buster-slim\n", errors: [ended("debian:buster-slim", "debian", "10", "2024-06-30", 1, 6, 24)] },
    {
      code: "FROM docker.io/library/debian:10.13\n",
      errors: [ended("docker.io/library/debian:10.13", "debian", "10", "2024-06-30", 1, 6, 36)],
    },
    { code: "FROM redis:7-bullseye\n", errors: [ended("redis:7-bullseye", "debian", "11", "2026-08-31", 1, 6, 22)] },
    { code: "FROM eclipse-temurin:21-focal\n", errors: [ended("eclipse-temurin:21-focal", "ubuntu", "20.04", "2025-05-31", 1, 6, 30)] },
    {
      code: "FROM eclipse-temurin:21-jre-alpine-3.17\n",
      errors: [ended("eclipse-temurin:21-jre-alpine-3.17", "alpine", "3.17", "2024-11-22", 1, 6, 40)],
    },
    { code: "FROM centos:centos7.9.2009\nFROM centos:7\n", errors: [ended("centos:7", "centos", "7", "2024-06-30", 2, 6, 14)] },
    { code: "ARG V=2.7\nFROM python:$V\nONBUILD RUN a\n", errors: [ended("python:2.7", "python", "2.7", "2020-01-01", 2, 6, 15)] },
    { code: "FROM php:7-fpm\n", errors: [ended("php:7-fpm", "php", "7", "2022-11-28", 1, 6, 15)] },
    {
      code: "FROM golang:1.20 AS build\nFROM alpine:3.22\nCOPY --from=build /a /a\n",
      errors: [ended("golang:1.20", "golang", "1.20", "2024-02-06", 1, 6, 17)],
    },
    {
      code: "FROM golang:1.99\n",
      options: [{ ends: { "golang:1.99": "2026-01-01" } }],
      errors: [ended("golang:1.99", "golang", "1.99", "2026-01-01", 1, 6, 17)],
    },
  ],
});
