"""The proxy through which Telegram is reached: a setting, or the variables of the environment that every tool reads."""

import ipaddress
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from bot.addresses import is_proxy
from bot.settings import Refusal, Settings


def proxy_for(settings: Settings) -> str | None:
    """Return the address of the proxy, None if Telegram is reached directly.

    TELEGRAM_PROXY wins. Else HTTPS_PROXY, HTTP_PROXY (by how TELEGRAM_API_URL begins), ALL_PROXY and NO_PROXY count,
    in capitals or not, but never for this machine itself. Raises `Refusal` for a proxy of a kind that is not known.
    """
    if settings.telegram_proxy:
        return settings.telegram_proxy.get_secret_value()
    address = urlsplit(settings.telegram_api_url)
    found = getproxies()
    name = next((each for each in (address.scheme, "all") if found.get(each)), None)
    host = address.hostname or ""
    if name is None or is_this_machine(host) or proxy_bypass(host):
        return None
    return _checked(found[name], name=f"{name.upper()}_PROXY")


def is_this_machine(host: str) -> bool:
    """Return whether a host is the machine itself."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def named(proxy: str) -> str:
    """Return a proxy's host and port, without the password that its address may hold."""
    address = urlsplit(proxy)
    return f"{address.hostname}:{address.port}" if address.port else str(address.hostname)


def _checked(proxy: str, *, name: str) -> str:
    address = proxy if "://" in proxy else f"http://{proxy}"
    if not is_proxy(address):
        raise Refusal(
            f"{name}: a proxy of this kind is not known. Set TELEGRAM_PROXY to one that "
            "begins with http:// or https://, or add Telegram's host to NO_PROXY."
        )
    return address
