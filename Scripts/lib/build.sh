# shellcheck shell=bash
# Building, quietly. Sourced, never run; `root` is the folder of the project.

# shellcheck source=Scripts/lib/setup.sh
source "$root/Scripts/lib/setup.sh"

# Where the release build puts the program.
binary=$root/.build/release/debrief

# Whether the program was built after the last change. Inode times count (-cnewer), so that a
# file put in place with an old date is seen too.
release_is_fresh() {
    local stamp=$root/.build/debrief-stamp
    [[ -x $binary && -e $stamp ]] || return 1
    [[ -z $(find "$root/Package.swift" "$root/Sources" "$root/Scripts/lib" \
        -cnewer "$stamp" -print -quit </dev/null) ]]
}

# Builds the program where it is missing or older than its sources.
build_release() {
    release_is_fresh && return
    root=$(cd -- "$root" && pwd -P)
    mkdir -p "$root/.build" 2>/dev/null || true
    [[ -w $root/.build ]] ||
        stop "Debrief has to be built, and this folder cannot be written to: $root/.build" \
            'Please copy the project to a folder of your own and start it there.'
    require_build_packages "$root/.build/packages.log"
    require_swift
    if has_command flock; then
        exec 9>"$root/.build/debrief-lock"
        flock --nonblock 9 || { say 'Another build is running; waiting for it.' && flock 9; }
    fi
    release_is_fresh || build_release_now
    exec 9>&-
}

build_release_now() {
    local log=$root/.build/debrief-build.log stamp=$root/.build/debrief-stamp began=$SECONDS options
    local estimates=''
    if [[ -e $stamp ]]; then
        say 'Debrief has changed since it was built. Building it again, often under a minute.'
    else
        say 'Building Debrief, once. It takes some minutes; how many is said on the way.'
        estimates=yes
    fi
    trap 'say "" "Stopped. Start it again and the build goes on from here."; exit 130' INT
    link_static_libraries
    release_options
    : >"$stamp.new"
    read_headers "$log"
    build_product "$log" debrief "${headers[@]}" "$(linked_commit)" || {
        # BoringSSL may be compiled in another way one day, to which what was read does not fit.
        grep -q "$headers_file" -- "$log" && build_product "$log" debrief "$(linked_commit)"
    } || explain_failure "$log"
    mv -f "$stamp.new" "$stamp"
    trap - INT
    say "Built in $((SECONDS - began)) s."
    offer_reader_packages
}

# Leaves in `options` how a release is built: one file without symbols, in which no folder of this
# machine is named, as two machines can't give the same bytes otherwise. Nothing loads code into it,
# so it needs no table of its functions; what a debugger would need is not made to be thrown away. C is
# BoringSSL, whose ciphers are assembler: a little optimising takes two thirds of the time of much.
release_options() {
    options=(
        -c release --traits TLS --static-swift-stdlib -debug-info-format none -Xcc -O1
        -Xlinker -s -Xlinker --no-export-dynamic -Xlinker "-L$root/.build/static-libs"
        -Xswiftc -file-prefix-map -Xswiftc "$root=." -Xcc "-ffile-prefix-map=$root=."
    )
}

# Builds one product as `options` say.
# usage: build_product LOG PRODUCT [option]...
build_product() {
    local log=$1 product=$2
    shift 2
    with_progress "$log" swift build --package-path "$root" --product "$product" "${options[@]}" "$@"
}

# The headers of BoringSSL, read.
headers_file=boringssl.pch

# BoringSSL is some hundred small files, and each spends most of its time on reading the same headers; so they are
# read once for all. It throws nothing across its functions, and its own makers compile it so. Leaves in `headers`
# the options that make use of it.
read_headers() {
    local sources=$root/.build/checkouts/swift-nio-ssl/Sources/CNIOBoringSSL clang
    local alike=(-fno-exceptions -fno-rtti -fpch-instantiate-templates)
    headers=()
    with_progress "$1" swift package --package-path "$root" --traits TLS resolve || return 0
    clang=$(swiftc -print-target-info 2>/dev/null </dev/null |
        sed -nE 's|.*"runtimeResourcePath": *"(.*)/lib/swift".*|\1/bin/clang|p')
    "${clang:-clang}" -x c++-header -std=c++17 -O1 -fPIC -fblocks -fno-omit-frame-pointer "${alike[@]}" -w \
        -I "$sources/include" -I "$sources" "-ffile-prefix-map=$root=." \
        -DSWIFT_PACKAGE=1 -D_GNU_SOURCE -D_POSIX_C_SOURCE=200112L -D_DARWIN_C_SOURCE \
        -o "$root/.build/$headers_file" "$root/Scripts/lib/boringssl.h" 2>/dev/null || return 0
    headers=(-Xcxx -include-pch -Xcxx "$root/.build/$headers_file" "${alike[@]/#/-Xcxx=}")
}

# What a program is built from.
built_from=(Sources Package.swift Scripts/lib)

# Prints the commit that the sources are; nothing where they are none, or have been changed since.
sources_commit() {
    [[ -z $(git -C "$root" status --porcelain -- "${built_from[@]}" 2>&1) ]] || return 0
    git -C "$root" rev-parse --verify HEAD 2>/dev/null </dev/null || true
}

# For the linker to write the commit into the program as its build id. Without one there is none: what the
# linker would make up takes in the hashes that `forget_folder` of Scripts/package writes over.
linked_commit() {
    local commit
    commit=$(sources_commit)
    # DBRF in hexadecimal, which Software.swift looks for.
    commit=${commit:+0x44425246$commit}
    printf '%s' "-Xlinker=--build-id=${commit:-none}"
}

# Leaves in `binary` an installed program that was built from just these sources, if there is one.
find_installed() {
    local installed said
    installed=$(type -P debrief) && [[ -n $(sources_commit) ]] || return 1
    # A link to Scripts/debrief is no program.
    [[ $(head -c 4 -- "$installed" | tr -d '\177') == ELF ]] || return 1
    said=$("$installed" --version 2>/dev/null </dev/null) || return 1
    [[ $said =~ \(commit\ ([0-9a-f]+)\)$ ]] || return 1
    git -C "$root" diff --quiet "${BASH_REMATCH[1]}" HEAD -- "${built_from[@]}" 2>/dev/null || return 1
    binary=$installed
}

# Fills a folder that holds nothing but archives; the linker looks there first, and so takes them
# instead of the shared libraries. Where an archive is missing the shared library is used.
link_static_libraries() {
    local folder=$root/.build/static-libs name compiler archive
    rm -rf -- "$folder"
    mkdir -p -- "$folder"
    for name in libsqlite3.a libstdc++.a libreadline.a libtinfo.a libsodium.a libexpat.a libmxml.a \
        libminizip.a libz.a; do
        for compiler in gcc cc clang; do
            has_command "$compiler" || continue
            archive=$("$compiler" "-print-file-name=$name" 2>/dev/null </dev/null) || continue
            [[ $archive == */* && -e $archive ]] || continue
            ln -s -- "$(readlink -f -- "$archive")" "$folder/$name"
            break
        done
    done
}

# Runs a command whose output goes to a log, and shows how far it is on standard error.
# usage: with_progress LOG COMMAND...
with_progress() {
    local log=$1 status=0
    shift
    "$@" </dev/null 2>&1 9>&- | tee -- "$log" 9>&- | show_progress 9>&- || status=$?
    return "$status"
}

# Reads a build's output: on a terminal one line that changes, elsewhere a line now and then.
show_progress() {
    local line='' piece began=$SECONDS next=30 now='starting' done=0 whole='' live='' left
    [[ -t 2 && ${TERM:-dumb} != dumb ]] && live=yes
    while true; do
        if IFS= read -r -t 1 piece; then
            line+=$piece
            if [[ $line =~ ^\[([0-9]+)/([0-9]+)\]\ ([A-Za-z]+)\ ?([A-Za-z0-9_.+-]*) ]]; then
                now="$((100 * BASH_REMATCH[1] / BASH_REMATCH[2])) %"
                if [[ ${estimates:-} ]]; then
                    done=$((done + $(work_of "${BASH_REMATCH[@]:3:2}")))
                    whole=$(whole_time "$done" $((SECONDS - began)))
                    now="$((done < all_work ? 100 * done / all_work : 99)) %"
                fi
                [[ -z $live ]] || now+="  ${BASH_REMATCH[3]} ${BASH_REMATCH[4]:0:30}"
            elif [[ $line =~ ^(Fetching|Fetched|Updating|Computing|Creating)\  ]]; then
                now='fetching libraries'
            fi
            line=''
        elif (($? > 128)); then
            line+=$piece
        else
            break
        fi
        left=$(time_left "$whole" $((SECONDS - began)))
        if [[ $live ]]; then
            printf '\r\e[K  %4d s  %s' $((SECONDS - began)) "$left$now" >&2
        elif ((SECONDS - began >= next)); then
            say "  $((SECONDS - began)) s: $left$now"
            next=$((SECONDS - began + 30))
        fi
    done
    [[ -z $live ]] || printf '\r\e[K' >&2
}

# What a first build has to do, and how much of it is done once a line of its output is there: tenths of a second of
# processor time, measured. The modules at the end wait for each other, so that they count for more.
all_work=4900

# usage: work_of ACTION NAME
work_of() {
    case "$1 $2" in
    'Compiling AnswerReading') printf 200 ;;
    'Compiling DialogueLanguage') printf 300 ;;
    'Compiling DialogueEngine') printf 370 ;;
    'Compiling BriefingImport') printf 470 ;;
    'Compiling NIOCore') printf 290 ;;
    'Compiling NIOPosix') printf 250 ;;
    'Compiling LineProtocol') printf 240 ;;
    'Compiling SessionHost') printf 480 ;;
    'Compiling ArgumentParser') printf 210 ;;
    'Compiling SessionLog') printf 150 ;;
    'Compiling NIOSSL') printf 120 ;;
    'Compiling Exporters') printf 110 ;;
    'Compiling GroupServer') printf 110 ;;
    'Compiling debrief') printf 220 ;;
    'Linking debrief') printf 60 ;;
    Compiling*.*) printf 1 ;;
    Compiling*) printf 30 ;;
    *) printf 0 ;;
    esac
}

# Prints how many seconds a first build takes in all, when so much of its work is done after so many seconds; nothing
# as long as nobody can tell. At any time about two modules are half done, of which no line says anything yet.
# usage: whole_time WORK SECONDS
whole_time() {
    (($1 * 5 < all_work)) || printf '%d' $(($2 * all_work / ($1 + 300)))
}

# Prints how long it goes on, ready to stand before something else.
# usage: time_left WHOLE SECONDS
time_left() {
    if [[ -z $1 ]]; then
        return 0
    elif (($1 - $2 >= 90)); then
        printf 'about %d minutes left, ' $((($1 - $2 + 30) / 60))
    else
        printf 'about a minute left or less, '
    fi
}

# Shows what a failed build said, and ends.
explain_failure() {
    local log=$1 complaint='^([^ ].*: )?error: |expanded code originates here'
    say 'The build failed.'
    if grep -qE 'unable to access|resolve host|Failed to clone|Couldn.t fetch' -- "$log"; then
        say 'Its libraries are fetched from github.com once. Is this machine connected?'
    fi
    if grep -qE "$complaint" -- "$log"; then
        say 'What it complained about:' "$(grep -m 10 -E "$complaint" -- "$log")"
    fi
    stop "The end of $log:" "$(tail -n 20 -- "$log")"
}
