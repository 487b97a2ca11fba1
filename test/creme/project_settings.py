"""Django settings of the Creme that the tests use: SQLite, loopback only, everything else as Creme ships it.

ASKBACK_CREME_DATA is the folder for media and uploads, ASKBACK_CREME_DB the SQLite file; both are set by the Node scripts.
"""
import os
import sys
from pathlib import Path

from creme.settings import *  # NOQA

DATA = Path(os.environ['ASKBACK_CREME_DATA'])

DEBUG = False
LANGUAGE_CODE = 'en'
TIME_ZONE = 'Europe/Berlin'
SITE_DOMAIN = 'http://127.0.0.1'
ALLOWED_HOSTS = ['127.0.0.1', 'localhost']
# Nothing secret: the server listens on loopback and its data is made up.
SECRET_KEY = 'askback-tests-on-loopback-only'

DATABASES = {
    'default': {
        'ENGINE': 'django.db.backends.sqlite3',
        'NAME': os.environ['ASKBACK_CREME_DB'],
        'OPTIONS': {'timeout': 20},
    },
}

MEDIA_ROOT = str(DATA / 'upload')
STATIC_ROOT = str(DATA / 'static')
# The asset names go beside the data, so that the virtual environment stays as pip left it.
sys.path.append(str(DATA))
GENERATED_MEDIA_NAMES_FILE = DATA / 'creme_media_names.py'
GENERATED_MEDIA_NAMES_MODULE = 'creme_media_names'

# No job scheduler runs in the tests; a socket that nobody serves fails at once, where Redis would be waited for.
JOBMANAGER_BROKER = f'unix_socket://{DATA}/jobs/'
EMAIL_BACKEND = 'django.core.mail.backends.dummy.EmailBackend'
