"""Compile the keyword sets into the wheel, so that an installed atscheck reads no YAML."""

import shutil
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileKeywordSets(BuildHookInterface):  # type: ignore[misc]
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":  # a checkout compiles into the user's cache, where edits are seen
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from atscheck.keywords.build import compile_sets

        target = root / "build" / "compiled"
        shutil.rmtree(target, ignore_errors=True)
        compile_sets(root / "keyword_sets", target)
        build_data["force_include"][str(target)] = "atscheck/compiled"
