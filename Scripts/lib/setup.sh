# shellcheck shell=bash
# What the machine must have, and how the scripts say so. Sourced, never run.

# Debian packages that the program is built from, each with a header that shows it is there.
build_packages=(
    'libsqlite3-dev sqlite3.h'
    'libreadline-dev readline/readline.h'
    'libsodium-dev sodium.h'
    'libexpat1-dev expat.h'
    'libmxml-dev mxml.h'
    'libminizip-dev minizip/zip.h'
)

# Debian packages that only the checks and tests use, each with its command.
test_packages=(
    'shellcheck shellcheck'
    'poppler-utils pdftotext'
    'qpdf qpdf'
    'tmux tmux'
    'netcat-openbsd nc'
    'openssl openssl'
    'socat socat'
    'strace strace'
    'sqlite3 sqlite3'
    'openssh-client ssh-keygen'
    'jq jq'
    'zip zip'
    'unzip unzip'
    'weasyprint weasyprint'
    'python3-docx /usr/lib/python3/dist-packages/docx/__init__.py'
)

# Debian packages that hold a meeting in a browser, each with its command.
# shellcheck disable=SC2034 # Scripts/browse reads it.
browser_packages=(
    'chromium chromium'
    'chromium-driver chromedriver'
)

# What stands between a browser and a server in one part of it.
# shellcheck disable=SC2034 # Scripts/browse reads it.
proxy_packages=(
    'nginx-light nginx'
)

# Debian packages that the program uses where they are there: to import PDF documents.
reader_packages=(
    'poppler-utils pdftotext'
)

# Says something about the work; what was asked for goes to standard output, this does not.
say() { printf '%s\n' "$@" >&2; }

# Says what is wrong and what to do, and ends with the status for "could not".
stop() {
    say "$@"
    exit 2
}

has_header() { [[ -e /usr/include/$1 || -e /usr/local/include/$1 ]]; }

# Also true of a file, which `command -v` would only find where it can be run.
has_command() { [[ -e $1 ]] || command -v "$1" >/dev/null; }

# Leaves in `missing` the packages of a list whose sign is not found.
# usage: find_missing has_header|has_command 'PACKAGE SIGN'...
find_missing() {
    local found=$1 entry
    shift
    missing=()
    for entry in "$@"; do
        "$found" "${entry#* }" || missing+=("${entry%% *}")
    done
}

apt_install() {
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# Installs packages; the list of what can be had is fetched first where it is empty or too old.
# usage: install_packages LOG PACKAGE...
install_packages() {
    local log=$1
    shift
    mkdir -p -- "${log%/*}"
    say "Installing $*."
    { apt_install "$@" || { apt-get update && apt_install "$@"; }; } >"$log" 2>&1 </dev/null ||
        stop "Installing did not work; the end of $log:" "$(tail -n 5 -- "$log")" \
            "Please run: apt-get update && apt-get install -y $*"
}

# Installs what the build needs, or prints the command that does and ends.
require_build_packages() {
    local missing
    find_missing has_header "${build_packages[@]}"
    ((${#missing[@]})) || return 0
    if ! has_command apt-get; then
        stop 'Debrief is built from libraries that this machine does not have.' \
            'On Debian or Ubuntu this command installs them:' \
            "    sudo apt-get install -y ${missing[*]}" \
            'Elsewhere, please install the packages with the same purpose; then try again.'
    elif ((EUID != 0)); then
        stop 'Debrief is built from libraries that this machine does not have yet.' \
            'Please run this command (it asks for your password), then try again:' \
            "    sudo apt-get install -y ${missing[*]}"
    fi
    install_packages "$1" "${missing[@]}"
}

# Installs what the checks use where that can be done; they leave out what is not there.
offer_test_packages() {
    local missing
    find_missing has_command "${test_packages[@]}"
    if ((${#missing[@]} && EUID == 0)) && has_command apt-get; then
        install_packages "$1" "${missing[@]}"
    fi
}

# Says once, after a build, which packages importing PDF documents would need.
offer_reader_packages() {
    local missing
    find_missing has_command "${reader_packages[@]}"
    ((${#missing[@]})) || return 0
    say 'To import PDF documents, Debrief uses programs that are not here yet:' \
        "    sudo apt-get install -y ${missing[*]}"
}

# Says what to do, and ends, unless there is a Swift that can build this.
require_swift() {
    local answer
    has_command swift ||
        stop 'Debrief is written in Swift, and the command "swift" was not found.' \
            'Please install Swift 6.2 or later: https://www.swift.org/install/linux/' \
            'If it is installed already, add the folder that holds it to PATH:' \
            "    export PATH=\"/the/folder/with/swift:\$PATH\""
    answer=$(swift --version 2>&1 </dev/null) || true
    [[ $answer =~ Swift\ version\ ([0-9]+)\.([0-9]+) ]] ||
        stop "The command \"swift\" ($(command -v swift)) does not work:" "$answer" \
            'Please install Swift 6.2 or later again: https://www.swift.org/install/linux/'
    ((BASH_REMATCH[1] * 1000 + BASH_REMATCH[2] >= 6002)) ||
        stop "Debrief needs Swift 6.2 or later; this is ${BASH_REMATCH[0]}." \
            'Please install a newer one: https://www.swift.org/install/linux/'
}
