#!/bin/sh
# Installs the Debian packages that the tests use, where it may: as root on Debian and unless -Dheadstamp.install=false.
# Elsewhere it installs nothing; tests without their program are skipped and listed at the end of `verify`.
set -eu
[ "${1:-true}" = true ] || exit 0
[ -f /etc/debian_version ] && [ "$(id -u)" = 0 ] || exit 0
missing=
for package in openssl chromium; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
echo "Installing for the tests:$missing"
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
