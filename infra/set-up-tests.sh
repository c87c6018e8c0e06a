#!/usr/bin/env bash
# Installs the packages named, with apt, as root or through sudo: what the tests need beside Node and the .NET SDK.
set -euo pipefail

if ! command -v apt-get >/dev/null; then
  echo "There is no apt-get here." >&2
  exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! sudo -n true 2>/dev/null; then
    echo "This account is not root, and sudo would ask for a password." >&2
    exit 1
  fi
  as_root=(sudo -n)
fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
