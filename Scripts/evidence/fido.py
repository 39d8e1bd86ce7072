"""What a FIDO token signs for `ssh-keygen`, made without a token: the same bytes from a key in a file.

A token signs a hash of its application (`ssh:`), flags, a counter, and the hash of what it is given. Here
openssl does. So verifying such signatures is tested; that a token is asked for a touch is not.
"""

import base64
import hashlib
import pathlib
import subprocess

KIND = b"sk-ssh-ed25519@openssh.com"
APPLICATION = b"ssh:"
PRESENT = b"\x01"  # somebody touched it
COUNTER = (7).to_bytes(4, "big")


def text(data):
    return len(data).to_bytes(4, "big") + data


class Token:
    """A key as on a token, kept at a path."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", str(path)], check=True)
        public = subprocess.run(["openssl", "pkey", "-in", str(path), "-pubout", "-outform", "DER"],
                                check=True, stdout=subprocess.PIPE).stdout
        self.blob = text(KIND) + text(public[-32:]) + text(APPLICATION)

    def line(self):
        """Type and digits, as in a `.pub` file."""
        return KIND.decode() + " " + base64.b64encode(self.blob).decode()

    def sign(self, message, space):
        """A signature of OpenSSH over a message, for a purpose."""
        parts = text(space.encode()) + text(b"") + text(b"sha512")
        told = b"SSHSIG" + parts + text(hashlib.sha512(message).digest())
        asked = (hashlib.sha256(APPLICATION).digest() + PRESENT + COUNTER + hashlib.sha256(told).digest())
        scratch = self.path.with_suffix(".asked")
        scratch.write_bytes(asked)
        raw = subprocess.run(["openssl", "pkeyutl", "-sign", "-rawin", "-inkey", str(self.path), "-in", str(scratch)],
                             check=True, stdout=subprocess.PIPE).stdout
        signature = text(KIND) + text(raw) + PRESENT + COUNTER
        blob = b"SSHSIG" + (1).to_bytes(4, "big") + text(self.blob) + parts + text(signature)
        lines = base64.encodebytes(blob).decode()
        return f"-----BEGIN SSH SIGNATURE-----\n{lines}-----END SSH SIGNATURE-----\n".encode()
