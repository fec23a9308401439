/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-painter.h"
#include "legation-session.h"

LegationPainter *painter_fixture_create (LegationSession *session);
