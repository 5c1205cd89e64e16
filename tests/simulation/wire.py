"""The request class of the simulated bot: calls go through the network of the world, not over a socket."""

from typing import Any

from telegram.request import RequestData

from bot.chat.transport import AiohttpRequest
from tests.simulation.network import Network


class Wire(AiohttpRequest):
    """The request class of the simulated bot: calls go through the network of the world, not over a socket."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self._network = network

    async def initialize(self) -> None:
        """Open nothing."""

    async def shutdown(self) -> None:
        """Close nothing."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = AiohttpRequest.DEFAULT_NONE,
        *_: Any,
        **__: Any,
    ) -> tuple[int, bytes]:
        """Carry one call."""
        assert method == "POST"
        params = dict(request_data.json_parameters) if request_data else {}
        files = _files(request_data)
        patience = (
            self.read_timeout if read_timeout is AiohttpRequest.DEFAULT_NONE else read_timeout
        )
        return await self._network.carry(
            url.rpartition("/")[2], params, files, patience=float(patience) + 1
        )


def _files(data: RequestData | None) -> dict[str, str]:
    """Return the names of the uploaded files by their fields."""
    if data is None or not data.contains_files:
        return {}
    return {field.lower(): str(part[0]) for field, part in data.multipart_data.items()}
