#!/bin/sh
# Lists, at the end of `verify`, every test that was skipped and why.
set -eu
cd "$1"
found=$(grep -ho '<skipped[^>]*message="[^"]*"' */target/surefire-reports/TEST-*.xml 2>/dev/null \
  | sed 's/.*message="\([^"]*\)".*/\1/' | sort | uniq -c || true)
if [ -n "$found" ]; then
  echo "Skipped tests (count, reason):"
  echo "$found"
else
  echo "Skipped tests: none"
fi
