#!/bin/sh
# adduser and addgroup with BusyBox's options, for a BusyBox that is built without them. It writes the lines that BusyBox writes.
set -eu

free_id() { # file, field, first, last
    id=$3
    while cut -d: -f"$2" "$1" | grep -qx "$id"; do
        id=$((id + 1))
        [ "$id" -le "$4" ] || { echo "no free id" >&2; exit 1; }
    done
    echo "$id"
}

known() { # file, name
    cut -d: -f1 "$1" | grep -qx "$2"
}

group_id() {
    grep "^$1:" /etc/group | cut -d: -f3
}

join_group() { # user, group
    cp /etc/group /etc/group-
    sed -i "s/^\($2:.*:\)\$/\1$1/; t; s/^\($2:.*\)\$/\1,$1/" /etc/group
}

add_group() { # name, id or empty, system or empty
    known /etc/group "$1" && { echo "addgroup: group '$1' in use" >&2; exit 1; }
    gid=${2:-$(if [ -n "$3" ]; then free_id /etc/group 3 100 999; else free_id /etc/group 3 1000 59999; fi)}
    cp /etc/group /etc/group-
    echo "$1:x:$gid:" >> /etc/group
}

case $(basename "$0") in
addgroup)
    gid='' system=''
    while getopts g:S option; do
        case $option in g) gid=$OPTARG ;; S) system=1 ;; *) exit 1 ;; esac
    done
    shift $((OPTIND - 1))
    if [ $# -eq 2 ]; then join_group "$1" "$2"; else add_group "$1" "$gid" "$system"; fi
    ;;
adduser)
    home='' gecos='Linux User,,,' shell='' group='' system='' no_home='' uid=''
    while getopts h:g:s:G:SDHu:k: option; do
        case $option in
        h) home=$OPTARG ;; g) gecos=$OPTARG ;; s) shell=$OPTARG ;; G) group=$OPTARG ;; S) system=1 ;;
        D | k) ;; H) no_home=1 ;; u) uid=$OPTARG ;; *) exit 1 ;;
        esac
    done
    shift $((OPTIND - 1))
    if [ $# -eq 2 ]; then
        join_group "$1" "$2"
        exit
    fi
    name=$1
    known /etc/passwd "$name" && { echo "adduser: user '$name' in use" >&2; exit 1; }
    uid=${uid:-$(if [ -n "$system" ]; then free_id /etc/passwd 3 100 999; else free_id /etc/passwd 3 1000 59999; fi)}
    shell=${shell:-$(if [ -n "$system" ]; then echo /sbin/nologin; else echo /bin/ash; fi)}
    home=${home:-/home/$name}
    if [ -n "$group" ]; then
        known /etc/group "$group" || { echo "adduser: unknown group $group" >&2; exit 1; }
    elif [ -n "$system" ]; then
        group=nogroup
    else
        add_group "$name" "$uid" ''
        group=$name
    fi
    cp /etc/passwd /etc/passwd-
    cp /etc/shadow /etc/shadow-
    echo "$name:x:$uid:$(group_id "$group"):$gecos:$home:$shell" >> /etc/passwd
    echo "$name:!:$(($(date +%s) / 86400)):0:99999:7:::" >> /etc/shadow
    [ "$group" = "$name" ] || [ "$group" = nogroup ] || join_group "$name" "$group"
    if [ -z "$no_home" ]; then
        mkdir -p "$home"
        chown "$uid:$(group_id "$group")" "$home"
    fi
    ;;
esac
