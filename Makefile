# The daily work. CI and newcomers use ./check and ./run.
.PHONY: all format golden bench shape
all:
	cmake --preset dev >/dev/null
	cmake --build --preset dev
	ctest --preset dev
format:
	git ls-files '*.cpp' '*.h' | xargs clang-format-14 -i
golden:
	NJIA_GOLDEN=rewrite ctest --preset dev -R '$(ONLY)'
bench:
	bench/run
shape:
	tools/shape
