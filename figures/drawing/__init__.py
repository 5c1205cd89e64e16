"""The drawn figure: a pose file becomes a skeleton, the skeleton a body, the body flat art, the art a still or a film.

`vectors`, `schema`, `posefile`, `rig`, `limits` need no more than the bot itself; what draws (`body` and on) needs the
extra `pictures`.
"""
