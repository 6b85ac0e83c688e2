#!/bin/sh
# Installs the programs of Debian that `test/readers` reads our files for Word, Excel and OpenDocument back with.
set -e
apt-get update
apt-get install -y --no-install-recommends \
  libreoffice-writer-nogui libreoffice-calc-nogui pandoc python3-docx python3-openpyxl python3-odf
