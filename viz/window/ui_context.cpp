#include "viz/window/ui_context.h"

namespace pendulum {

UiContext::UiContext() : context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.ChildBorderSize = 0;
  style.FrameRounding = 4;
  style.CircleTessellationMaxError = .2f;
}

UiContext::~UiContext() {
  ImGui::DestroyContext(context_);
}

bool UiContext::ensure_fonts(const std::vector<double>& sizes) {
  if (sizes == sizes_) return false;
  fonts_.build(*ImGui::GetIO().Fonts, sizes);
  sizes_ = sizes;
  dropped_ = false;
  return true;
}

void UiContext::drop_atlas() {
  ImGui::GetIO().Fonts->ClearTexData();
  dropped_ = true;
}

void UiContext::restore_atlas() {
  if (!dropped_) return;
  fonts_.build(*ImGui::GetIO().Fonts, sizes_);
  dropped_ = false;
}

AtlasTexture UiContext::atlas() {
  unsigned char* texels = nullptr;
  int width = 0, height = 0, bytes = 0;
  ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&texels, &width, &height, &bytes);
  return {texels, width, height, bytes};
}

}  // namespace pendulum
